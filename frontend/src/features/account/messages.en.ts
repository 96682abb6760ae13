export default {
  account: {
    email: 'Email',
    password: 'Password',
    name: 'Name',
    passwordHint: 'The longer the safer: a few unrelated words are best.',
    noAccount: 'No account yet?',
    haveAccount: 'Already have an account?',
    signInFirst: 'Please sign in; you will come back to where you were.',
    here: 'Your sessions',
    everywhereNote:
      'If somebody else may be using your account, sign out everywhere and change the password.',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out everywhere',
    changePassword: 'Change password',
    currentPassword: 'Current password',
    newPassword: 'New password',
    passwordChanged: 'Password changed',
  },
}
