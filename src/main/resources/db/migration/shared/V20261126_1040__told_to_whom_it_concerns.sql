-- Listeners hear only of the kinds they wait for; what was left for the others by then would never be dealt with.
do $$
begin
    if to_regclass('public.event_publication') is not null then
        delete from public.event_publication
        where event_type in ('nl.zwerm.contributions.ContributionPublished', 'nl.zwerm.contributions.ContributionHelped')
          and (listener_id like '%TellingOfPilots%' and serialized_event not like '%"kind":"note"%'
               or listener_id like '%TellingOfDiscussions%' and serialized_event not like '%"kind":"message"%'
               or listener_id like '%TellingOfIdeas%' and serialized_event not like '%"kind":"perspective"%'
               or listener_id like '%TellingOfInsights%' and serialized_event not like '%"kind":"insight"%'
               or listener_id like '%TellingOfNeeds%' and serialized_event not like '%"kind":"pointer"%');
    end if;
end $$;
