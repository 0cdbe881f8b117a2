-- Whose time to pay is up is asked every second on every node, while tens of thousands may be paying.
create index booking_pay_by on booking (pay_by) where status = 'PAYING';
