"""Trees and names from the scores of the model."""

import numpy as np


def best_tree(scores: np.ndarray) -> np.ndarray:
    """Head of each word (0 = root) in the best tree with one root; `scores` is [words, words + 1]."""
    words = len(scores)
    full = np.full((words + 1, words + 1), -np.inf)
    full[1:] = scores
    np.fill_diagonal(full, -np.inf)
    if words > 1:
        cost = 2 * (words + 1) * max(1.0, float(np.abs(scores).max()))
        full[1:, 0] -= cost
    return _arborescence(full)[1:]


def _arborescence(scores: np.ndarray) -> np.ndarray:
    """Chu-Liu and Edmonds; `scores[v, u]` is the score of head u for v, node 0 is the root."""
    size = len(scores)
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(size, bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, cycle)]
    small[:-1, -1] = leaving.max(1)
    entering = scores[np.ix_(cycle, outside)] - kept[:, None]
    small[-1, :-1] = entering.max(0)
    small[0] = -np.inf
    found = _arborescence(small)
    out = heads.copy()
    for at, node in enumerate(outside):
        if node == 0:
            continue
        head = found[at]
        out[node] = cycle[leaving[at].argmax()] if head == len(outside) else outside[head]
    entry = found[-1]
    broken = entering[:, entry].argmax()
    out[cycle[broken]] = outside[entry]
    return out


def _cycle(heads: np.ndarray) -> np.ndarray | None:
    state = np.zeros(len(heads), int)
    for start in range(1, len(heads)):
        path, node = [], start
        while node > 0 and state[node] == 0:
            state[node] = start
            path.append(node)
            node = heads[node]
        if node > 0 and state[node] == start and node in path:
            return np.array(path[path.index(node) :])
        for seen in path:
            state[seen] = start
    return None


def best_names(logits: np.ndarray, order: list[str]) -> list[str]:
    """The best BIO sequence in which no I lacks its B or I."""
    size = len(order)
    barred = np.zeros((size, size))
    for to, label in enumerate(order):
        if label[0] == "I":
            for before, other in enumerate(order):
                if other[2:] != label[2:]:
                    barred[before, to] = -1e9
    score = logits[0] + np.array([-1e9 if label[0] == "I" else 0.0 for label in order])
    back = []
    for row in logits[1:]:
        through = score[:, None] + barred
        back.append(through.argmax(0))
        score = through.max(0) + row
    path = [int(score.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [order[i] for i in reversed(path)]
