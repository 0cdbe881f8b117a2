/** What this browser remembers of a room; nothing where it may not. */
export function recall(key) {
  try {
    return localStorage.getItem(`waiting-room/${key}`);
  } catch {
    return null;
  }
}

/**
 * @param value null forgets it
 */
export function keep(key, value) {
  try {
    if (value === null) localStorage.removeItem(`waiting-room/${key}`);
    else localStorage.setItem(`waiting-room/${key}`, value);
  } catch {
    // then it is not remembered
  }
}
