// Takes a value; gives a snapshot of one key result as /v1 takes it. For specifications.

export const submissionOf = (key: string, value: number) => ({
  kind: 'snapshot',
  key,
  date: '2025-01-10',
  reports: [
    {
      keyResultId: 'O1-K0',
      value,
      confidence: 7,
      selfStatus: 'on track',
      blocker: '',
      note: '',
      supportNeeded: '',
    },
  ],
});
