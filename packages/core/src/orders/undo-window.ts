/** How long a move on the board can be taken back, and how long what the customer is told of it waits. */
export const undoMs = 10_000;
