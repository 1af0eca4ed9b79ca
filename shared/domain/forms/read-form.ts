import { AppError } from '../../errors.ts';
import { shortDate } from '../../text/dates.ts';
import type { AwardType } from '../plan/award-type.ts';
import type { Indicator } from '../plan/indicator.ts';
import type { ScoreTable } from '../plan/score-table.ts';
import type { Workbook } from '../workbook.ts';
import { IssueList } from './cell-issue.ts';
import type { EntryOf, FormEntry } from './form-identity.ts';
import type { FormReading } from './form-reading.ts';
import type { FormAnchors } from './locate/anchors.ts';
import { locateForm } from './locate/locate-form.ts';
import { cellOf, readDateCell, readTextCell, tidyText } from './read-cell.ts';
import { readIndicators } from './read-indicators.ts';
import { readNominations } from './read-nominations.ts';
import { readScores } from './read-scores.ts';
import { sheetNames } from './wording.ts';

/** What the reader must know of the plan to judge the cells. */
export interface FormRules {
  indicators: readonly Indicator[];
  scoreTable: ScoreTable | null;
  awardTypes: readonly AwardType[];
  /** First day of the campaign: no paper is older. */
  periodFrom: string;
  /** Day on which the form came: no paper is younger. */
  receivedOn: string;
}

/** Where the values of a form are: by what stands around them; by the form's own map where that is not known any more. */
export type FormMap = { anchors: FormAnchors } | { entries: readonly FormEntry[] };

/**
 * Reads a filled form. All faults of all cells are collected, so that a unit corrects once. With a layout fault nothing else
 * is read: figures might stand in the rows of others.
 */
export function readForm(workbook: Workbook, map: FormMap, rules: FormRules): FormReading {
  const issues = new IssueList();
  const paper = { number: '', date: null, signer: '', signerPosition: '', preparer: '' };
  const entries =
    'anchors' in map ? locateForm(workbook, map.anchors, issues) : checkLayout(workbook, map.entries, issues);
  if (entries === null) {
    return { values: [], scores: [], nominations: [], paper, issues: issues.all, found: null };
  }
  const of = <K extends FormEntry['of']>(kind: K) =>
    entries.filter((entry): entry is EntryOf<K> => entry.of === kind);
  const values = readIndicators(workbook, of('indicator'), rules.indicators, issues);
  const scores = readScores(workbook, of('score'), rules.scoreTable, issues);
  const latestYear = Number(rules.receivedOn.slice(0, 4));
  const nominations = readNominations(workbook, of('nomination'), rules.awardTypes, latestYear, issues);
  const signed = readPaper(workbook, of('paper'), rules, issues);
  refuseEmpty(values, scores, issues);
  return { values, scores, nominations, paper: signed, issues: issues.all, found: entries };
}

/** The codes must stand where they stood: otherwise rows were inserted, removed or sorted. */
function checkLayout(
  workbook: Workbook,
  entries: readonly FormEntry[],
  issues: IssueList,
): readonly FormEntry[] | null {
  for (const entry of entries) {
    if (entry.of === 'nomination' || entry.part !== 'code') continue;
    const found = tidyText(cellOf(workbook, entry).text);
    if (found === entry.code) continue;
    issues.error(entry, AppError.of('FORM_LAYOUT_CELL', { expected: entry.code, found: found || '(trống)' }));
  }
  return issues.all.length > 0 ? null : entries;
}

function readPaper(
  workbook: Workbook,
  entries: readonly EntryOf<'paper'>[],
  { periodFrom, receivedOn }: FormRules,
  issues: IssueList,
): FormReading['paper'] {
  const text = (part: EntryOf<'paper'>['part']) => {
    const entry = entries.find((candidate) => candidate.part === part);
    return entry === undefined ? '' : readTextCell(workbook, entry, issues);
  };
  const place = entries.find((entry) => entry.part === 'date') ?? { sheet: sheetNames.paper, cell: 'A1' };
  const before = issues.all.length;
  const date = readDateCell(workbook, place, issues);
  const isFaulty = issues.all.slice(before).some((issue) => issue.level === 'error');
  if (date === null && !isFaulty) issues.error(place, AppError.of('FORM_PAPER_DATE_MISSING'));
  if (date !== null && date > receivedOn) {
    const dates = { date: shortDate(date), receivedOn: shortDate(receivedOn) };
    issues.error(place, AppError.of('FORM_PAPER_DATE_FUTURE', dates));
  }
  if (date !== null && date < periodFrom) {
    const dates = { date: shortDate(date), from: shortDate(periodFrom) };
    issues.error(place, AppError.of('FORM_PAPER_DATE_EARLY', dates));
  }
  const [number, signer, signerPosition, preparer] = [
    text('number'),
    text('signer'),
    text('signerPosition'),
    text('preparer'),
  ];
  return { number, date, signer, signerPosition, preparer };
}

function refuseEmpty(values: FormReading['values'], scores: FormReading['scores'], issues: IssueList): void {
  const hasError = issues.all.some((issue) => issue.level === 'error');
  if (hasError || values.length === 0) return;
  const isBlank = values.every(({ value }) => value === null) && scores.length === 0;
  const [first] = values;
  if (!isBlank || first === undefined) return;
  const [sheet = '', cell = ''] = first.cell.split('!');
  issues.error({ sheet, cell }, AppError.of('FORM_BLANK'));
}
