/** The public face: the ledger of withdrawals, which outlives every restore. */
export { countUnrecorded, noteWithdrawal, noteWithdrawals } from './withdrawals.actions.js';
