DROP INDEX `document_number`;--> statement-breakpoint
CREATE UNIQUE INDEX `document_number` ON `document` (`office_id`,`kind`,`year`,`number`);--> statement-breakpoint
ALTER TABLE `office` ADD `revoked_at` text;