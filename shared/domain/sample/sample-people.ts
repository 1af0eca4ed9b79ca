import { lowerFirst } from '../../text/first-letter.ts';
import type { SampleMap, SampleNames, SamplePost } from './parts.ts';
import { type Random, randomStream } from './random.ts';
import type { SamplePerson, SampleUnit } from './sample.ts';
import type { SampleTree } from './sample-units.ts';

/** Invented people for every unit; also enters the contact of each unit, with numbers of a prefix that is not in use. */
export function buildPeople(
  tree: SampleTree,
  map: SampleMap,
  names: SampleNames,
  seed: number,
): SamplePerson[] {
  const random = randomStream(seed, 'people');
  const people: SamplePerson[] = [];
  let phones = 0;
  const fill = (
    unit: SampleUnit,
    posts: readonly SamplePost[],
    words: Record<string, string>,
    taken: Set<string>,
  ) => {
    let number = 0;
    for (const post of posts) {
      const count = post.counts === undefined ? 1 : random.weighted(post.counts);
      for (let left = count; left > 0; left -= 1) {
        number += 1;
        const position = post.position.replace(/\{(\w+)\}/g, (_match, key: string) => words[key] ?? '');
        const key = `${unit.key}/${number}`;
        const person = personOf({ ...post, position }, { key, unitKey: unit.key }, names, random, taken);
        people.push(person);
        if (!post.isContact || unit.contactName !== '') continue;
        phones += 1;
        unit.contactName = person.fullName;
        unit.contactPhone = `${map.phonePrefix} ${String(phones).padStart(4, '0')}`;
      }
    }
  };
  for (const { unit, teams } of tree.communes) {
    /** Nobody shares a name with somebody of the same commune, else the duplicate check would rightly ask. */
    const taken = new Set<string>();
    fill(unit, map.posts.commune, { kind: kindWord(unit.name) }, taken);
    for (const team of teams) {
      const own = map.posts.team.filter(({ of }) => of === undefined || of.includes(team.kind));
      fill(team, own, { kind: kindWord(unit.name) }, taken);
    }
  }
  for (const { unit, head } of tree.agencies) {
    const own = map.posts.agency.filter(({ of }) => of === undefined || of.includes(unit.kind));
    fill(unit, own, { head }, new Set());
  }
  return people;
}

/** "phường" of "Phường An Bình". */
function kindWord(name: string): string {
  const two = ['Thị trấn', 'Đặc khu'].find((kind) => name.startsWith(kind));
  return lowerFirst(two ?? name.split(' ')[0] ?? '');
}

function personOf(
  post: SamplePost,
  place: { key: string; unitKey: string },
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
    ...place,
    fullName,
    position: post.position,
    isLeader: post.isLeader,
    isDirectWorker: !post.isLeader,
    sex,
    birthYear: random.int(...post.born),
  };
}
