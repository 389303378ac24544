// Decorators of class-validator and of Nest write into it; pure rooms need no more.
import 'reflect-metadata';
