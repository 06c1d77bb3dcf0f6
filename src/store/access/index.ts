/** Accounts, sessions, roles, links, private marks and the trail of changes, in the shared database. */
export {
  type Account,
  changePassword,
  closeAccount,
  closedAccounts,
  listAccounts,
  loginOf,
  namesakes,
  organisationNamed,
  organisationNames,
} from './accounts.ts';
export { type Act, type Actor, listActs, writeActs, writeEditActs } from './audit.ts';
export { accountOfIdentity, beginSignIn, type Identity, type PendingSignIn, takeSignIn } from './elsewhere.ts';
export { AccessError, type AccessFault } from './fault.ts';
export { accept, type Invited, invite, invitedLogin } from './invitations.ts';
export { addLink, endLink, linkOf, listLinks } from './links.ts';
export { type CaseMark, cellKey, type Mark, marksOf, setMark, writersOf } from './marks.ts';
export { claimCase, forgetCase, listMembers, memberIds, ownedCases, rolesOf, setMember } from './members.ts';
export { endSession, IDLE, openSession, sessionOf, WHOLE } from './sessions.ts';
export { mustKnow, signIn } from './sign-in.ts';
export { type Role, roles } from './tables.ts';
export { sharedKey } from './token.ts';
