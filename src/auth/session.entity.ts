import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Strength = 'password' | 'secondFactor';

/** A signed-in client. The token itself is stored nowhere: whoever reads the table cannot sign in with it. */
@Entity('session')
export class Session {
  /** SHA-256 of the token, lower-case hex. */
  @PrimaryColumn('text') readonly hash!: string;
  @Column('text', { name: 'account_id' }) readonly accountId!: string;
  @Column('text') readonly strength!: Strength;
  /** 1 on a machine that several people use. */
  @Column('integer', { default: 0 }) readonly shared!: number;
  @Column('text', { name: 'created_at' }) readonly createdAt!: string;
  /** When the second factor was last proved in this session, by signing in with it or by stepping up. */
  @Column('text', { name: 'stepped_up_at', nullable: true }) readonly steppedUpAt!: string | null;
  /** Exact to a minute. */
  @Column('text', { name: 'seen_at' }) seenAt!: string;
  @Column('text', { name: 'expires_at' }) readonly expiresAt!: string;
  @Column('text', { name: 'ended_at', nullable: true }) endedAt!: string | null;
}
