import { subjectCounts, subjectKinds } from '../../../text/documents/counts.ts';
import { submissionText as text } from '../../../text/documents/submission.ts';
import type { Block, OfficialDocument } from '../document.ts';
import { heading, items, list, paragraph } from '../write.ts';
import { countSubjects } from './award-decision.ts';
import { type AwardListEntry, awardListPart, prizeTotal } from './award-list.ts';
import { type Letter, writePaper } from './issuer.ts';

export interface SubmissionInput extends Letter {
  addressees: string[];
  award: string;
  ground: string;
  legalBases: string[];
  /** Sentences on how the proposals were chosen: meetings, votes, consultations. */
  process: string[];
  received: { units: number; collectives: number; individuals: number } | null;
  /** Sentences on conditions, quotas and ratio limits, each stating that it is met or why not. */
  conditions: string[];
  entries: AwardListEntry[];
  /** Papers in the envelope: minutes, reports, consents. */
  enclosed: string[];
}

/** Tờ trình đề nghị khen thưởng, with the list of those proposed behind it. */
export function buildSubmission(input: SubmissionInput): OfficialDocument {
  const counts = countSubjects(input.entries);
  const kinds = subjectKinds(counts);
  const hasMoney = input.entries.some((entry) => entry.prizeDong !== undefined);
  const { received } = input;
  const process = [
    ...(received === null ? [] : [text.received(received.units, received.collectives, received.individuals)]),
    ...input.process,
  ];
  const chapter = (title: string, lines: readonly string[]): Block[] =>
    lines.length === 0 ? [] : [heading(2, title), ...items(3, lines)];

  return writePaper('submission', input, {
    subject: text.subject(input.award, kinds, input.ground),
    addressees: input.addressees,
    legalBases: input.legalBases,
    blocks: [
      paragraph(text.opening(input.issuer.name, subjectCounts(counts))),
      ...chapter(text.process, process),
      ...chapter(text.conditions, input.conditions),
      heading(2, text.proposal),
      paragraph(text.propose(input.award, subjectCounts(counts), input.ground)),
      ...(hasMoney ? [paragraph(text.prize(prizeTotal(input.entries)))] : []),
      ...(input.enclosed.length === 0 ? [] : [heading(2, text.enclosed), ...list(4, input.enclosed)]),
      paragraph(text.closing(input.issuer.name)),
    ],
    parts: [awardListPart({ title: text.listTitle(kinds, input.award), entries: input.entries })],
  });
}
