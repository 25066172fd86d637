/** How far a training is: steps of about equal length. */
export interface TrainingProgress {
  readonly done: number;
  readonly total: number;
}
