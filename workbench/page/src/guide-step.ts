// The steps of the guide that leads through the example. Holds no code.
export type GuideStep = 'board' | 'target' | 'report' | 'digest';
