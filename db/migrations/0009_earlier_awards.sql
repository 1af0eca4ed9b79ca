CREATE TABLE `earlier_award` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`unit_id` text NOT NULL,
	`person_id` text,
	`subject_name` text NOT NULL,
	`subject_title` text DEFAULT '' NOT NULL,
	`is_within` integer DEFAULT false NOT NULL,
	`award` text NOT NULL,
	`award_key` text NOT NULL,
	`year` integer NOT NULL,
	`issuer` text DEFAULT '' NOT NULL,
	`decision_number` text DEFAULT '' NOT NULL,
	`decision_date` text,
	`achievement` text DEFAULT '' NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`search_key` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `earlier_award_unit` ON `earlier_award` (`unit_id`);--> statement-breakpoint
CREATE INDEX `earlier_award_person` ON `earlier_award` (`person_id`);--> statement-breakpoint
CREATE INDEX `earlier_award_year` ON `earlier_award` (`year`);