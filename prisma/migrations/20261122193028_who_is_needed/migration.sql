-- AlterTable
ALTER TABLE "ScenarioSeat" ADD COLUMN "needed" BOOLEAN NOT NULL DEFAULT true;
