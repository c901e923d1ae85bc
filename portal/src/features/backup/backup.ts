/** The public face: the ledger of withdrawals, which outlives every restore. */
export { countUnrecorded, noteWithdrawals, sweepWithdrawals } from './withdrawals.actions.js';
export { recordWithdrawal, type Withdrawal } from './withdrawal-ledger.js';
