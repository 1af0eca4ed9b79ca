CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`report_id` text NOT NULL,
	`sha256` text NOT NULL,
	`format` text NOT NULL,
	`file_name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `stored_file`(`sha256`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_once` ON `evidence` (`report_id`,`sha256`);--> statement-breakpoint
CREATE INDEX `evidence_campaign` ON `evidence` (`campaign_id`);