/** What the system itself notes of what people do, outside of anything a session could write to. */
export interface SystemTraces {
  /** Removes what can be told to be newer than `since`, and all that bears no date. */
  remove(since: Date): Promise<void>;
  /**
   * Names of the places where something is left: places of the system, never names of files.
   * @throws where they cannot be looked at
   */
  left(since: Date): Promise<readonly string[]>;
}
