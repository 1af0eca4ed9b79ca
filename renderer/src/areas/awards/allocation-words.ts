/** How many were proposed, and by how many that is more than what was allotted. */
export function proposedWords(proposed: number, share: number): string {
  return proposed > share ? `${proposed} (vượt ${proposed - share})` : String(proposed);
}
