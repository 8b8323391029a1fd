/**
 * Which nodes lead to each other in a circle: from each one to a node that stands for all that it can go to and come back from. In
 * one pass over nodes and ways (Tarjan), without recursion, so that a chain may be as long as it likes.
 */
export function circlesOf<N>(nodes: Iterable<N>, next: (node: N) => Iterable<N>): ReadonlyMap<N, N> {
  const found = new Map<N, N>();
  /** In which order nodes were come by, and the earliest of those still open that each leads back to. */
  const order = new Map<N, number>();
  const earliest = new Map<N, number>();
  const open: N[] = [];
  const orderOf = (node: N) => order.get(node) ?? 0;
  const isEarly = (node: N, than: number) => earliest.set(node, Math.min(earliest.get(node) ?? than, than));
  const begin = (node: N) => {
    order.set(node, order.size);
    isEarly(node, orderOf(node));
    open.push(node);
    return { node, ways: next(node)[Symbol.iterator]() };
  };
  const close = (node: N) => {
    if (earliest.get(node) !== orderOf(node)) return;
    for (let one = open.pop(); one !== undefined; one = one === node ? undefined : open.pop()) found.set(one, node);
  };
  for (const start of nodes) {
    const trail = order.has(start) ? [] : [begin(start)];
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      const way = last.ways.next();
      if (way.done === true) {
        close(last.node);
        trail.pop();
        const before = trail.at(-1);
        if (before !== undefined) isEarly(before.node, earliest.get(last.node) ?? orderOf(before.node));
      } else if (!order.has(way.value)) trail.push(begin(way.value));
      else if (!found.has(way.value)) isEarly(last.node, orderOf(way.value));
    }
  }
  return found;
}
