const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new id for everything that has one of its own: each property `id` that holds a UUID, at any depth. */
export function newIdsFor(value: unknown, newId: () => string): Map<string, string> {
  const ids = new Map<string, string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
    } else if (isRecord(node)) {
      const own = node['id'];
      if (typeof own === 'string' && uuidPattern.test(own) && !ids.has(own)) ids.set(own, newId());
      for (const item of Object.values(node)) visit(item);
    }
  };
  visit(value);
  return ids;
}

/** The same data with every old id replaced, where it is defined and wherever it is referred to. */
export function replaceIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  const replace = (node: unknown): unknown => {
    if (typeof node === 'string') return ids.get(node) ?? node;
    if (Array.isArray(node)) return node.map(replace);
    if (isRecord(node)) {
      return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, replace(item)]));
    }
    return node;
  };
  return replace(value) as T;
}

/**
 * A copy of a plan (a ceremony, a whole sample) that shares no id with the original; what referred to a part still refers
 * to it. For "tạo từ mẫu" and "sao chép kế hoạch năm trước": two campaigns must not share the ids of their parts.
 */
export function withNewIds<T>(value: T, newId: () => string): T {
  return replaceIds(value, newIdsFor(value, newId));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
