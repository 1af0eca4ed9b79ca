ALTER TABLE `register_edit` RENAME TO `deed`;--> statement-breakpoint
ALTER TABLE `deed` ADD `area` text DEFAULT 'units' NOT NULL;--> statement-breakpoint
ALTER TABLE `deed` ADD `campaign_id` text;