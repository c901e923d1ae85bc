export { doorRoutes, peopleRoutes } from './people.routes.js';
export { acceptInvitation, createSetup, createToken, invitePerson, signIn, signOut, type NewAccount, type SignedIn } from './people.actions.js';
export { ensureSystemActor, findActor, findInvitation, findPeople, findSessionActor, findTokenActor, type Person } from './person.store.js';
export { sweepExpired } from './sweeping.jobs.js';
