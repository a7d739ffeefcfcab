-- AlterTable
ALTER TABLE "Region" ADD COLUMN "editedOn" TEXT;
