import { lowerFirst } from '../../text/first-letter.ts';
import type { SampleNames } from './parts.ts';
import { type Random, randomStream } from './random.ts';
import type { SamplePerson, SampleUnit } from './sample.ts';
import type { SampleTree } from './sample-units.ts';

/** What a person is in the sample; the name, sex and age are drawn. */
interface Post {
  unitKey: string;
  position: string;
  isLeader: boolean;
  femaleShare: number;
  born: readonly [number, number];
}

/** Invented people for every unit; also enters the contact of each unit. The prefix 0292 000 is not in use. */
export function buildPeople(tree: SampleTree, names: SampleNames, seed: number): SamplePerson[] {
  const random = randomStream(seed, 'people');
  const people: SamplePerson[] = [];
  let phones = 0;
  const contact = (unit: SampleUnit, person: SamplePerson): void => {
    phones += 1;
    unit.contactName = person.fullName;
    unit.contactPhone = `0292 000 ${String(phones).padStart(4, '0')}`;
  };
  for (const { unit, teams } of tree.communes) {
    /** Nobody shares a name with somebody of the same commune, else the duplicate check would rightly ask. */
    const taken = new Set<string>();
    const add = (post: Post): SamplePerson => {
      const number = people.filter((person) => person.unitKey === post.unitKey).length + 1;
      const person = personOf(post, number, names, random, taken);
      people.push(person);
      return person;
    };
    const kind = lowerFirst(unit.name.startsWith('Thị trấn') ? 'Thị trấn' : (unit.name.split(' ')[0] ?? ''));
    const office = { unitKey: unit.key, isLeader: true, femaleShare: 0.3, born: [1968, 1985] } as const;
    add({ ...office, position: `Phó Chủ tịch Ủy ban nhân dân ${kind}` });
    add({ ...office, position: `Trưởng Công an ${kind}`, femaleShare: 0.05 });
    contact(
      unit,
      add({
        ...office,
        position: 'Công chức Văn phòng - Thống kê',
        isLeader: false,
        femaleShare: 0.6,
        born: [1980, 1998],
      }),
    );
    for (const team of teams) {
      const post = { unitKey: team.key, isLeader: false, femaleShare: 0.2, born: [1962, 1992] } as const;
      contact(team, add({ ...post, position: 'Tổ trưởng' }));
      add({ ...post, position: 'Tổ phó' });
      for (
        let left = random.weighted([
          [0, 4],
          [1, 3],
          [2, 2],
        ] as const);
        left > 0;
        left -= 1
      ) {
        add({ ...post, position: 'Tổ viên', femaleShare: 0.3, born: [1970, 2005] });
      }
    }
  }
  for (const { unit, head } of tree.agencies) {
    const post = { unitKey: unit.key, position: head, isLeader: true, femaleShare: 0.4 };
    const person = personOf({ ...post, born: [1968, 1982] }, 1, names, random, new Set());
    people.push(person);
    contact(unit, person);
  }
  return people;
}

function personOf(
  post: Post,
  number: number,
  names: SampleNames,
  random: Random,
  taken: Set<string>,
): SamplePerson {
  const sex = random.chance(post.femaleShare) ? 'female' : 'male';
  let fullName: string;
  do {
    const { middle, given } = names[sex];
    fullName = `${random.weighted(names.surnames)} ${random.pick(middle)} ${random.pick(given)}`;
  } while (taken.has(fullName) || names.avoid.includes(fullName) || / (\S+) \1$|^(\S+) \2 /.test(fullName));
  taken.add(fullName);
  return {
    key: `${post.unitKey}/${number}`,
    unitKey: post.unitKey,
    fullName,
    position: post.position,
    isLeader: post.isLeader,
    isDirectWorker: !post.isLeader,
    sex,
    birthYear: random.int(...post.born),
  };
}
