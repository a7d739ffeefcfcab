const most = 200;

/**
 * Does an act once for each token of a form, however often the form is sent: whoever sends it again gets what the first
 * gave, also while that is under way. What failed may be tried again.
 */
export function onceEach<T>(): (token: string, act: () => Promise<T>) => Promise<T> {
  const begun = new Map<string, Promise<T>>();
  return async (token, act) => {
    const before = begun.get(token);
    if (before) return before;
    const own = act();
    begun.set(token, own);
    const oldest = begun.keys().next();
    if (begun.size > most && !oldest.done) begun.delete(oldest.value);
    try {
      return await own;
    } catch (error) {
      begun.delete(token);
      throw error;
    }
  };
}
