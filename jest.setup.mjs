// Nest's ES modules must be loaded whole before a CommonJS package requires them.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
import '@nestjs/testing';
import fc from 'fast-check';

// The same cases in every run, so that a red build is the fault of a change; other cases by LOTRINH_SEED=number.
fc.configureGlobal({ seed: Number(process.env.LOTRINH_SEED ?? 20_260_203) });
