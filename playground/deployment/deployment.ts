/** How a program is deployed: plain JSON. */
export type Deployment = Processes | Serverless;

export interface Processes {
  readonly kind: "processes";
  /** How many processes run the program at once. */
  readonly count: number;
  /**
   * Which process gets a webhook request: each in turn, or always the same one
   * for the same chat or user.
   */
  readonly balance: "in-turn" | "by-chat" | "by-user";
  /** Virtual ms after which a process that ended is started again; null for never. */
  readonly restart: number | null;
}

/**
 * A request runs in a process of its own as long as it takes; a process that
 * is idle again serves another one. Processes start when they are needed.
 */
export interface Serverless {
  readonly kind: "serverless";
}

export const oneProcess: Processes = {
  kind: "processes",
  count: 1,
  balance: "in-turn",
  restart: null,
};
