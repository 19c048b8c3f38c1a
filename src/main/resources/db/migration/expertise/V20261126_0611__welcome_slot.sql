-- Which slots there are is known to the code alone.
alter table expertise.invitation drop constraint invitation_slot_check;
alter table expertise.invitation add constraint invitation_slot_check check (slot ~ '^[a-z]+$');
create index invitation_welcome on expertise.invitation (person_id, offered_at desc) where slot = 'welcome';
