-- What admitted people answered when they applied would tell by rare answers whose card is whose.
DELETE FROM "ApplicationSphere" WHERE "applicationId" IN (SELECT "id" FROM "Application" WHERE "state" = 'admitted');
DELETE FROM "ApplicationLanguage" WHERE "applicationId" IN (SELECT "id" FROM "Application" WHERE "state" = 'admitted');
UPDATE "Application" SET "experience" = '' WHERE "state" = 'admitted';
