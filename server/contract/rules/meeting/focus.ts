export const fewestMeetings = 4;
