import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the site's chain stands; a case's head stands with the case. */
@Entity('chain_head')
export class ChainHead {
  @PrimaryColumn('text') readonly chain!: string;
  @Column('integer') readonly seq!: number;
  @Column('text') readonly hash!: string;
}
