create index fact_in_order on contributions.fact (xid, number);
