export const signedAddress = {
  title: 'This address no longer works',
  hint: 'For your safety it is valid for one minute. Go back to Bookend and open it again from there.',
};
