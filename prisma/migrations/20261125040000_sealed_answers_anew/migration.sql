-- AlterTable
ALTER TABLE "RegistrationAnswer" ADD COLUMN "keySet" TEXT NOT NULL DEFAULT '';
