import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CouncilMeeting } from '#shared/contract/award-papers.ts';
import type { AwardBoardView } from '#shared/contract/awards.ts';
import type { FormatCheckView, PaperView } from '#shared/contract/papers.ts';
import type { TestApp } from '../../support/test-app.ts';
import { AwardTools, appraisedSample, code, data } from './award-tools.ts';

let test: TestApp;
let tools: AwardTools;
let board: AwardBoardView;
beforeAll(async () => {
  test = await appraisedSample();
  tools = new AwardTools(test);
  board = await tools.board();
});
afterAll(() => {
  expect(test.errors).toEqual([]);
  test.close();
});

const meeting: CouncilMeeting = {
  ...{ date: '2025-09-10', beganAt: '08:00', endedAt: '10:30', place: 'Phòng họp số 1' },
  chair: { name: 'Lê Minh Trí', position: 'Phó Chủ tịch Hội đồng' },
  secretary: { name: 'Phạm Ngọc Hiếu', position: '' },
  ...{ members: 13, present: 10, written: 2, absent: 'ông A (ốm)\nbà B (đi công tác)', quorum: 'twoThirds' },
  votes: [],
};
const ask = (what: string, of: CouncilMeeting | null = null) => tools.ofType('paper', { what, meeting: of });
const html = async (what: string, of: CouncilMeeting | null = null) =>
  data<PaperView>(await ask(what, of))
    .html.replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('papers of the council', () => {
  it('cannot be written while nobody is chosen', async () => {
    for (const what of ['submission', 'notice', 'minutes']) {
      expect(code(await ask(what, meeting))).toBe('AWARD_NOTHING_CHOSEN');
    }
  });

  it('tell of the list as it stands: proposed, chosen, left out and why', async () => {
    data(await tools.ofType('applySuggestion'));
    board = await tools.board();
    const chosen = board.nominations.filter(({ state }) => state === 'selected');
    expect(chosen.length).toBeGreaterThan(2);
    const submission = await html('submission');
    const notice = await html('notice');
    for (const { name } of chosen) {
      expect(submission).toContain(name);
      expect(notice).toContain(name);
    }
    expect(submission).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân thành phố.');
    expect(submission).not.toContain('Biên bản họp');
    expect(await html('submission', meeting)).toContain('bỏ phiếu ngày 10 tháng 9 năm 2025');
    expect(notice).toContain('THÔNG BÁO');
  });

  it('keep the rules of form', async () => {
    for (const what of ['submission', 'notice', 'minutes']) {
      const { paperId } = data<PaperView>(await ask(what, meeting));
      const checks = data<FormatCheckView[]>(await test.call('papers.check', { paperId }));
      expect(checks.filter(({ kept }) => !kept)).toEqual([]);
    }
  });

  it('count the votes of those present and those who wrote', async () => {
    const [first] = board.nominations.filter(({ state }) => state === 'selected');
    const minutes = await html('minutes', {
      ...meeting,
      votes: [{ nominationId: first?.id ?? '', inFavour: 9 }],
    });
    expect(minutes).toContain('Thành viên Hội đồng có mặt: 10/13, đạt 76,9%.');
    expect(minutes).toContain('bảo đảm điều kiện tiến hành cuộc họp (ít nhất 2/3 tổng số thành viên)');
    expect(minutes).toContain('ông A (ốm); bà B (đi công tác)');
    expect(minutes).toMatch(/ 9 3 69,23 /);
    expect(minutes).toMatch(/ 12 0 92,31 /);
    expect(minutes).toMatch(/THƯ KÝ.*Phạm Ngọc Hiếu.*CHỦ TỌA.*Lê Minh Trí/);
    const few = await html('minutes', { ...meeting, present: 8, written: 0, quorum: 'fourFifths' });
    expect(few).toContain('chưa bảo đảm điều kiện');
  });

  it('refuse figures that cannot be true, and minutes without a meeting', async () => {
    const [first] = board.nominations.filter(({ state }) => state === 'selected');
    const votes = [{ nominationId: first?.id ?? '', inFavour: 13 }];
    expect(code(await ask('minutes', { ...meeting, votes }))).toBe('VOTE_TOO_MANY_BALLOTS');
    expect(code(await ask('minutes', { ...meeting, present: 14 }))).toBe('VOTE_TOO_MANY_PRESENT');
    expect(code(await ask('minutes', { ...meeting, written: 4 }))).toBe('VOTE_TOO_MANY_WRITTEN');
    expect(code(await ask('minutes', { ...meeting, members: 0 }))).toBe('VOTE_NO_MEMBERS');
    expect(code(await ask('minutes'))).toBe('AWARD_MEETING_MISSING');
  });

  it('are entered in the register without number, to be signed', async () => {
    const { campaignId } = test;
    for (const [what, kind] of [
      ['minutes', 'minutes'],
      ['submission', 'submission'],
      ['notice', 'notice'],
    ]) {
      const { documentId } = data<{ documentId: string }>(
        await tools.ofType('registerPaper', { what, meeting }),
      );
      const listed = await test.services.documents.list({ campaignId, kind: null });
      expect(listed.find(({ id }) => id === documentId)).toMatchObject({
        kind,
        number: null,
        state: 'draft',
      });
    }
  });
});
