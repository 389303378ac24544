// Nest's ES modules must be loaded whole before a CommonJS package requires them.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
import '@nestjs/testing';
