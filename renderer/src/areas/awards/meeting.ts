import type { CouncilMeeting } from '#shared/contract/award-papers.ts';

export function newMeeting(today: string): CouncilMeeting {
  return {
    date: today,
    beganAt: '08:00',
    endedAt: '11:00',
    place: '',
    chair: { name: '', position: '' },
    secretary: { name: '', position: '' },
    members: 0,
    present: 0,
    written: 0,
    absent: '',
    quorum: 'none',
    votes: [],
  };
}

/** Enough is known of the meeting to write its minutes. */
export function isComplete({ place, chair, secretary, members, present }: CouncilMeeting): boolean {
  const words = [place, chair.name, secretary.name];
  return words.every((word) => word.trim() !== '') && members > 0 && present > 0;
}
