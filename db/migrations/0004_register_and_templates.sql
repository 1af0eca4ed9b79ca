CREATE TABLE `document_template` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`tried_at` text,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `stored_file`(`sha256`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_template_kind` ON `document_template` (`kind`,`state`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`first_number` integer NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `number_series_place` ON `number_series` (`kind`,`year`);--> statement-breakpoint
ALTER TABLE `document_file` ADD `role` text DEFAULT 'made' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `recipients` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `keeper` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document` ADD `withdrawn_on` text;--> statement-breakpoint
ALTER TABLE `document` ADD `withdraw_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `office` ADD `drafter` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `office` ADD `drafter_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `office` ADD `symbols` text DEFAULT '{}' NOT NULL;