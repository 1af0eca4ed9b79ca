CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`office_id` text NOT NULL,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `award` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`nomination_id` text NOT NULL,
	`position` integer NOT NULL,
	`prize_amount` integer NOT NULL CHECK (`prize_amount` >= 0),
	`multiplier_hundredths` integer NOT NULL,
	`multiplier_source` text NOT NULL,
	`golden_book_year` integer NOT NULL,
	`golden_book_number` integer NOT NULL CHECK (`golden_book_number` > 0),
	`printed_at` text,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `award_nomination` ON `award` (`nomination_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `award_golden_book` ON `award` (`office_id`,`golden_book_year`,`golden_book_number`);--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`award_type_id` text NOT NULL,
	`document_id` text NOT NULL,
	`base_salary` integer NOT NULL,
	`base_salary_source` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `dossier_check` (
	`nomination_id` text NOT NULL,
	`item_id` text NOT NULL,
	`copies` integer NOT NULL CHECK (`copies` BETWEEN 0 AND 10),
	PRIMARY KEY(`nomination_id`, `item_id`),
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `nomination` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`award_type_id` text NOT NULL,
	`subject` text NOT NULL,
	`unit_id` text NOT NULL,
	`person_id` text,
	`proposer_unit_id` text NOT NULL,
	`subject_name` text NOT NULL,
	`subject_title` text DEFAULT '' NOT NULL,
	`achievement` text NOT NULL,
	`has_consent` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposer_unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `nomination_campaign` ON `nomination` (`campaign_id`,`award_type_id`);--> statement-breakpoint
CREATE INDEX `nomination_unit` ON `nomination` (`unit_id`);--> statement-breakpoint
CREATE TABLE `ceremony` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`body` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `document_file` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`format` text NOT NULL,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`made_at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `stored_file`(`sha256`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_file_document` ON `document_file` (`document_id`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text,
	`kind` text NOT NULL,
	`year` integer,
	`number` integer,
	`symbol` text NOT NULL,
	`subject` text NOT NULL,
	`date` text,
	`signer_name` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`purpose` text NOT NULL,
	`body` text,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_number` ON `document` (`kind`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `document_campaign` ON `document` (`campaign_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `stored_file` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`added_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `package_log` (
	`id` text PRIMARY KEY NOT NULL,
	`direction` text NOT NULL,
	`package_id` text NOT NULL,
	`kind` text NOT NULL,
	`campaign_id` text,
	`from_office_id` text NOT NULL,
	`from_office_name` text NOT NULL,
	`to_office_name` text NOT NULL,
	`serial` integer NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`made_at` text NOT NULL,
	`at` text NOT NULL,
	`author` text NOT NULL,
	`summary` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `package_log_once` ON `package_log` (`direction`,`package_id`);--> statement-breakpoint
CREATE TABLE `campaign` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text,
	`state` text NOT NULL,
	`origin` text NOT NULL,
	`parent_campaign_id` text,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `plan_undo` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`campaign_id` text NOT NULL,
	`body` text NOT NULL,
	`what` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_undo_campaign` ON `plan_undo` (`campaign_id`,`seq`);--> statement-breakpoint
CREATE TABLE `plan_version` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL,
	`document_id` text,
	`issued_at` text,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_version_number` ON `plan_version` (`campaign_id`,`number`);--> statement-breakpoint
CREATE TABLE `result` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`cluster_id` text,
	`total_hundredths` integer NOT NULL,
	`grade` text NOT NULL,
	`rank` integer NOT NULL,
	`is_tied` integer NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `result_unit` ON `result` (`campaign_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `score` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`stage` text NOT NULL,
	`criterion_id` text NOT NULL,
	`points_hundredths` integer NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `score_place` ON `score` (`campaign_id`,`unit_id`,`stage`,`criterion_id`);--> statement-breakpoint
CREATE INDEX `score_campaign` ON `score` (`campaign_id`,`stage`);--> statement-breakpoint
CREATE TABLE `score_lock` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`stage` text NOT NULL,
	`locked_at` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `score_lock_stage` ON `score_lock` (`campaign_id`,`stage`);--> statement-breakpoint
CREATE TABLE `installation` (
	`id` integer PRIMARY KEY NOT NULL CHECK (`id` = 1),
	`office_id` text NOT NULL,
	`current_actor` text NOT NULL,
	`current_campaign_id` text,
	`created_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `legal_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`position` integer NOT NULL,
	`updated_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `legal_entry_place` ON `legal_entry` (`campaign_id`,`kind`,`position`);--> statement-breakpoint
CREATE TABLE `office` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`parent_name` text DEFAULT '' NOT NULL,
	`letterhead` text NOT NULL,
	`place` text NOT NULL,
	`symbol` text NOT NULL,
	`head` text DEFAULT '' NOT NULL,
	`is_own` integer NOT NULL,
	`public_key` text,
	`trusted_at` text,
	`created_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `signer` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`position` text NOT NULL,
	`form` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `extension` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`milestone_id` text NOT NULL,
	`occurrence` text DEFAULT '' NOT NULL,
	`last_day` text NOT NULL,
	`reason` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `extension_unit` ON `extension` (`campaign_id`,`unit_id`,`milestone_id`,`occurrence`);--> statement-breakpoint
CREATE TABLE `form_issue` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`milestone_id` text NOT NULL,
	`wave_id` text,
	`plan_version_id` text NOT NULL,
	`layout_hash` text NOT NULL,
	`issued_at` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `form_issue_unit` ON `form_issue` (`campaign_id`,`unit_id`,`milestone_id`);--> statement-breakpoint
CREATE TABLE `form_return` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`form_issue_id` text,
	`sha256` text NOT NULL,
	`file_name` text NOT NULL,
	`verdict` text NOT NULL,
	`notes` text NOT NULL,
	`received_on` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`form_issue_id`) REFERENCES `form_issue`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `form_return_file` ON `form_return` (`campaign_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `indicator_value` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`wave_id` text DEFAULT '' NOT NULL,
	`numerator` integer,
	`denominator` integer,
	`report_id` text,
	`cell` text DEFAULT '' NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_value_place` ON `indicator_value` (`campaign_id`,`unit_id`,`indicator_id`,`wave_id`);--> statement-breakpoint
CREATE INDEX `indicator_value_indicator` ON `indicator_value` (`campaign_id`,`indicator_id`,`wave_id`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`milestone_id` text NOT NULL,
	`occurrence` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`paper_date` text NOT NULL,
	`received_on` text NOT NULL,
	`source` text NOT NULL,
	`form_return_id` text,
	`note` text DEFAULT '' NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_unit` ON `report` (`campaign_id`,`unit_id`,`milestone_id`,`occurrence`);--> statement-breakpoint
CREATE TABLE `cluster` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`year` integer NOT NULL,
	`head_unit_id` text,
	`deputy_unit_id` text,
	`position` integer DEFAULT 0 NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `cluster_member` (
	`cluster_id` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`cluster_id`, `unit_id`),
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cluster_member_unit` ON `cluster_member` (`unit_id`);--> statement-breakpoint
CREATE TABLE `exclusion` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text,
	`person_id` text,
	`reason` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `exclusion_unit` ON `exclusion` (`unit_id`);--> statement-breakpoint
CREATE INDEX `exclusion_person` ON `exclusion` (`person_id`);--> statement-breakpoint
CREATE TABLE `participant` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`group_id` text NOT NULL,
	`cluster_id` text,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `participant_unit` ON `participant` (`campaign_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`full_name` text NOT NULL,
	`position` text DEFAULT '' NOT NULL,
	`is_leader` integer NOT NULL,
	`is_direct_worker` integer NOT NULL,
	`sex` text,
	`birth_year` integer,
	`sort_key` text NOT NULL,
	`search_key` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_unit` ON `person` (`unit_id`);--> statement-breakpoint
CREATE INDEX `person_search` ON `person` (`search_key`);--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`contact_name` text DEFAULT '' NOT NULL,
	`contact_phone` text DEFAULT '' NOT NULL,
	`is_small_team` integer DEFAULT false NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`sort_key` text NOT NULL,
	`search_key` text NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_code` ON `unit` (`office_id`,`code`);--> statement-breakpoint
CREATE INDEX `unit_parent` ON `unit` (`parent_id`);--> statement-breakpoint
CREATE INDEX `unit_search` ON `unit` (`search_key`);--> statement-breakpoint
CREATE TABLE `unit_lineage` (
	`id` text PRIMARY KEY NOT NULL,
	`predecessor_id` text NOT NULL,
	`successor_id` text NOT NULL,
	`date` text NOT NULL,
	`extent` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`predecessor_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_lineage_pair` ON `unit_lineage` (`predecessor_id`,`successor_id`,`date`);--> statement-breakpoint
CREATE TABLE `unit_period` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`valid_from` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`office_id` text NOT NULL,
	`author` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_period_from` ON `unit_period` (`unit_id`,`valid_from`);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_version_one_draft` ON `plan_version` (`campaign_id`) WHERE `state` = 'draft';
--> statement-breakpoint
CREATE UNIQUE INDEX `office_one_own` ON `office` (`is_own`) WHERE `is_own` = 1;
--> statement-breakpoint
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit` BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `plan_version_frozen` BEFORE UPDATE ON `plan_version` WHEN old.`state` = 'issued' BEGIN SELECT RAISE(ABORT, 'an issued plan is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `plan_version_kept` BEFORE DELETE ON `plan_version` WHEN old.`state` = 'issued' BEGIN SELECT RAISE(ABORT, 'an issued plan is kept'); END;
--> statement-breakpoint
CREATE TRIGGER `indicator_value_whole` BEFORE INSERT ON `indicator_value` WHEN new.`numerator` < 0 OR new.`denominator` < 0 BEGIN SELECT RAISE(ABORT, 'indicator values are not negative'); END;
--> statement-breakpoint
CREATE TRIGGER `indicator_value_whole_update` BEFORE UPDATE ON `indicator_value` WHEN new.`numerator` < 0 OR new.`denominator` < 0 BEGIN SELECT RAISE(ABORT, 'indicator values are not negative'); END;
