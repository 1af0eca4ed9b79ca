import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPlanAmendment } from '#shared/domain/documents/builders/plan-amendment.ts';
import { buildPlanPaper } from '#shared/domain/documents/builders/plan-paper.ts';
import { brokenRules, checkDocument } from '#shared/domain/documents/check-format.ts';
import type { OfficialDocument } from '#shared/domain/documents/document.ts';
import { layOut } from '#shared/domain/documents/lay-out.ts';
import { comparePlans } from '#shared/domain/plan/changes/compare-plans.ts';
import { IssuedAs } from '#shared/domain/plan/issuance.ts';
import { type Plan, readStoredPlan } from '#shared/domain/plan/plan.ts';
import { committee } from './papers.ts';

const folder = new URL('../../../resources/samples', import.meta.url).pathname;
const samples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readStoredPlan(readFileSync(join(folder, name, 'plan.json'), 'utf8'))] as const);

const letter = {
  issuer: committee,
  registration: { number: '214', date: '2024-09-24', year: 2024 },
  signature: {
    authority: [{ form: 'TM' as const, of: 'Ủy ban nhân dân' }],
    position: 'Chủ tịch',
    name: 'Lê A',
  },
};
const base = 'Kế hoạch số 214/KH-UBND ngày 24 tháng 9 năm 2024';

function textOf(paper: OfficialDocument): string {
  return layOut(paper)
    .sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []))
    .join('\n');
}

const ways = samples.flatMap(([name, plan]) => IssuedAs.options.map((way) => [name, way, plan] as const));
const addressed = (plan: Plan, issuedAs: Plan['issuedAs']): Plan => ({
  ...plan,
  issuedAs,
  dispatch: { ...plan.dispatch, addressees: ['Công an thành phố', 'Sở Nội vụ'] },
  // A decision without bases is not issued, see the checklist.
  legalBases:
    plan.legalBases.length === 0
      ? [{ id: 'basis', text: 'Căn cứ Luật Thi đua, khen thưởng' }]
      : plan.legalBases,
});

describe('the paper that puts a plan into force', () => {
  it.each(ways)('%s as %s keeps to the decree and leaves no task out', (_name, way, plan) => {
    const paper = buildPlanPaper({ ...letter, plan: addressed(plan, way) });
    expect(brokenRules(checkDocument(paper))).toEqual([]);
    const text = textOf(paper);
    expect(text).not.toMatch(/undefined|\[object|NaN|\.\./);
    for (const { actor, items } of plan.tasks) {
      expect(text).toContain(actor);
      for (const item of items) expect(text).toContain(item.replace(/[.;]$/, ''));
    }
    for (const { name } of plan.milestones) expect(text, name).toContain(name);
  });

  it.each(samples)('%s says each standard, inspection, solution and step of the dossier', (_name, plan) => {
    const text = textOf(buildPlanPaper({ ...letter, plan: { ...plan, issuedAs: 'plan' } }));
    const said = [
      ...plan.subjectGroups.flatMap(({ standards }) => standards),
      ...plan.solutions.map((solution) => solution.text),
      ...plan.inspections.flatMap(({ name, lead }) => [name, lead]),
      ...plan.dossier.route,
      ...plan.awardNotes,
      ...plan.awardTypes.flatMap(({ name, quotaNote }) => [name, quotaNote.slice(1)]),
      plan.territory,
      plan.contentIntro,
    ];
    for (const line of said) expect(text).toContain(line.replace(/[.;]$/, ''));
  });
});

describe('the paper that changes a plan', () => {
  it.each(ways)('%s as %s keeps to the decree and says every change', (_name, way, plan) => {
    const before = addressed(plan, way);
    const [task] = before.tasks;
    if (task === undefined) throw new Error('the sample lost its tasks');
    const after: Plan = {
      ...before,
      theme: 'Chủ đề mới',
      tasks: [{ ...task, items: [...task.items, 'Báo cáo chuyên đề'] }, ...before.tasks.slice(1)],
      recipients: [...before.recipients, 'Văn phòng Ủy ban nhân dân'],
    };
    const changes = comparePlans(before, after);
    expect(changes).toHaveLength(3);
    const paper = buildPlanAmendment({
      ...letter,
      ...{ plan: after, base, changes, amendment: { reason: 'Do yêu cầu mới.' } },
    });
    expect(brokenRules(checkDocument(paper))).toEqual([]);
    const text = textOf(paper);
    expect(text).toContain(base);
    for (const words of ['Chủ đề mới', 'Báo cáo chuyên đề', 'Văn phòng Ủy ban nhân dân'])
      expect(text).toContain(words);
    expect(text).toContain('vẫn giữ nguyên');
  });
});
