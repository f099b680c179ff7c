/** Ending a focus before this many meetings needs a reason. */
export const fewestMeetings = 4;
