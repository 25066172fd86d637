/** What time it is. The law in force follows from it, so tests set it. */
export interface Clock {
  now(): Date;
}
