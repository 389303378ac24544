import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person's way in. One person may have several; two accounts of one person still count as one person. */
@Entity('account')
export class Account {
  @PrimaryColumn('text') readonly id!: string;
  /** NFC and lower case. */
  @Column('text') readonly login!: string;
  @Column('text', { name: 'person_id' }) readonly personId!: string;
  /** argon2id in PHC form, its cost included. */
  @Column('text', { name: 'password_hash' }) passwordHash!: string;
  @Column('text', { name: 'created_at' }) readonly createdAt!: string;
  @Column('text', { name: 'disabled_at', nullable: true }) disabledAt!: string | null;
  /** 0 or 1: the password was given by somebody else, and is to be changed before anything else is done. */
  @Column('integer', { name: 'must_change_password', default: 0 }) mustChangePassword!: number;
  /** From this instant on the password opens nothing; null for one that its person chose. */
  @Column('text', { name: 'password_expires_at', nullable: true }) passwordExpiresAt!: string | null;
  /** Where the letter of the day goes; null until its person gives one. */
  @Column('text', { nullable: true }) email!: string | null;
}
