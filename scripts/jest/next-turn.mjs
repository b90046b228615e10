// Stands in for the in-process Firestore's own waiting: it lets three milliseconds pass at each call so that
// transactions may conflict. A turn of the event loop lets them run into each other just as well, at once.
export const resolvePromise = (value) => new Promise((resolve) => setImmediate(() => resolve(value)));
