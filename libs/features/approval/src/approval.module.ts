import { Module } from '@nestjs/common';

@Module({ providers: [], controllers: [] })
export class ApprovalModule {}
