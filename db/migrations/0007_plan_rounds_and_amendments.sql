ALTER TABLE `campaign` ADD `round_kind` text;--> statement-breakpoint
ALTER TABLE `campaign` ADD `round_year` integer;--> statement-breakpoint
ALTER TABLE `plan_version` ADD `amendment` text;