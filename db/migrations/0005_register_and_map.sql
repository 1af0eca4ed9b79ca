CREATE TABLE `import_mapping` (
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`signature` text NOT NULL,
	`body` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `import_mapping_list` ON `import_mapping` (`list`,`signature`);--> statement-breakpoint
CREATE TABLE `person_apart` (
	`first_id` text NOT NULL,
	`second_id` text NOT NULL,
	PRIMARY KEY(`first_id`, `second_id`),
	FOREIGN KEY (`first_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`second_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `person_period` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`position` text DEFAULT '' NOT NULL,
	`is_leader` integer NOT NULL,
	`since` text DEFAULT '' NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_period_since` ON `person_period` (`person_id`,`since`);--> statement-breakpoint
CREATE INDEX `person_period_unit` ON `person_period` (`unit_id`);--> statement-breakpoint
CREATE TABLE `register_edit` (
	`id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`body` text NOT NULL,
	`undone_at` text,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `unit_change` (
	`id` text PRIMARY KEY NOT NULL,
	`date` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_change_date` ON `unit_change` (`date`);--> statement-breakpoint
CREATE TABLE `unit_kind` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`is_small_team` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `unit_standard` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`standard` text NOT NULL,
	`standard_key` text NOT NULL,
	`is_held` integer NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_standard_place` ON `unit_standard` (`unit_id`,`year`,`standard_key`);--> statement-breakpoint
DROP INDEX `unit_code`;--> statement-breakpoint
CREATE INDEX `unit_code` ON `unit` (`office_id`,`code`);--> statement-breakpoint
ALTER TABLE `participant` ADD `valid_from` text;--> statement-breakpoint
ALTER TABLE `participant` ADD `valid_to` text;--> statement-breakpoint
ALTER TABLE `person` ADD `valid_to` text;--> statement-breakpoint
ALTER TABLE `unit_lineage` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `unit_period` ADD `code` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `unit_period` ADD `kind` text DEFAULT '' NOT NULL;