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
}
