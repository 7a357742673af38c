// Timeline of somebody or something
//
// The events a person, body or place takes part in, by date; those without a date come last.
// :param name => ''  name or alias (required)
MATCH (x:Entity)
WHERE toLower(x.name) = toLower($name) OR any(alias IN coalesce(x.aliases, []) WHERE toLower(alias) = toLower($name))
MATCH (x)-[r:ACTOR_IN|TARGET_OF|PARTICIPANT_IN|OCCURRED_AT]-(e:Event)
WITH e, collect(DISTINCT type(r)) AS roles
RETURN e.when AS when, e.start AS start, e.eventType AS type, e.modality AS modality, e.name AS event,
       size(e.articles) AS articles, reduce(text = '', role IN ['ACTOR_IN', 'TARGET_OF', 'PARTICIPANT_IN', 'OCCURRED_AT'] |
         CASE WHEN NOT role IN roles THEN text WHEN text = '' THEN toLower(role) ELSE text + ', ' + toLower(role) END) AS part
ORDER BY start, event, e.id
