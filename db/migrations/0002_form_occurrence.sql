DROP INDEX `form_issue_unit`;--> statement-breakpoint
ALTER TABLE `form_issue` ADD `occurrence` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `form_issue_unit` ON `form_issue` (`campaign_id`,`unit_id`,`milestone_id`,`occurrence`);--> statement-breakpoint
DROP INDEX `indicator_value_place`;--> statement-breakpoint
ALTER TABLE `indicator_value` ADD `occurrence` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_value_place` ON `indicator_value` (`campaign_id`,`unit_id`,`indicator_id`,`wave_id`,`occurrence`);--> statement-breakpoint
-- A figure belongs to the time that its report answers.
UPDATE `indicator_value` SET `occurrence` = (SELECT `report`.`occurrence` FROM `report` WHERE `report`.`id` = `indicator_value`.`report_id`)
WHERE `report_id` IN (SELECT `id` FROM `report` WHERE `occurrence` <> '');
