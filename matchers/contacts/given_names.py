"""First names that are frequent in the United States, folded, as evidence that words are a person's name."""

_GIVEN_NAMES = """
aaron abby abdul abdullah abel abigail abraham ada adam adela adele adrian adriana adrienne agnes ahmad ahmed aida aidan
aiden aileen aimee aisha alan alana alba albert alberta alberto alejandra alejandro alex alexa alexander alexandra
alexis alfonso alfred alfredo ali alice alicia alina alisa alison allan allen allison alma alondra alvaro alvin alyssa
amalia amanda amara amber amelia amina amir amit amy ana anabel anand andre andrea andreas andres andrew andy angel
angela angelica angelina angelo angie anil anita anjali ann anna anne annette annie annika anthony antoine antoinette
antonia antonio anya april araceli ariana ariel arlene armando arnold art arthur arturo arun asha ashley ashok astrid
aubrey audrey augusto aurora austin autumn ava avery axel ayesha bailey barb barbara barry bart beatrice beatriz becky
belen belinda ben benita benito benjamin bernadette bernard bernardo bernice bert beth bethany betsy bettina betty
beverly bianca bill billy blake blanca bob bobbi bobby bonita bonnie boris brad bradley brandi brandon brandy breanna
brenda brendan brent brett brian briana brianna bridget brigid brittany brooke bruce bruno bryan bryce byron caitlin
caleb calvin cameron camila camille candace candice cara caren carina carl carla carlos carly carmen carol carole
carolina caroline carolyn carrie carson cary casey cassandra cassie catalina catherine cathy cecilia cedric celeste
celia cesar chad chandra chantal charlene charles charlie charlotte chase chelsea cheryl chester chloe chris christa
christian christina christine christopher christy chuck cindy claire clara clarence clarissa clark claude claudia
clayton clifford clint clinton cody colette colin colleen connie connor conrad consuelo cora corey corinne cory courtney
craig cristian cristina crystal curt curtis cynthia daisy dale damian damon dan dana daniel daniela danielle danny
daphne darius darlene darnell darrell darren darryl daryl dave david dawn dean deandre deanna deb debbie deborah debra
deepa deepak deirdre delia della delores dena denise dennis derek derrick deshawn desiree devin devon diana diane dianne
diego dina dinah dion dionne dirk dolores dominic dominique don donald donna donovan dora doreen doris dorothy doug
douglas drew duane dustin dwayne dwight dylan earl ed eddie edgar edith edmund eduardo edward edwin efrain eileen elaine
elba eleanor elena eli elias elijah elisa elise eliza elizabeth ella ellen ellie elliot ellis eloise elsa elsie elvira
emanuel emerson emilia emiliano emilio emily emma enrique eric erica erick ericka erik erika erin ernest ernesto
esmeralda esperanza esteban estela estella esther ethan ethel etta eugene eugenia eunice eva evan evelyn ezekiel fabian
fabiola faith fannie farah fatima faye federico felicia felicity felipe felix fernanda fernando fidel fiona flora
florence floyd frances francesca francis francisco franco frank franklin fred freda freddie frederick frida gabriel
gabriela gabrielle gail gary gavin gayle gene genevieve geoff geoffrey george georgia georgina gerald geraldine gerard
gerardo gilbert gilberto gina ginger ginny giovanni gladys glen glenda glenn gloria gonzalo gordon grace gracie graciela
graham grant greg gregg gregorio gregory greta gretchen griselda guadalupe guillermo gustavo guy gwen gwendolyn hailey
haley hana hank hanna hannah harold harriet harris harrison harry harvey hassan hazel heather hector heidi helen helena
helene henry herbert herman hernan hilary hilda hillary holly hope horacio howard hugo humberto hunter ian ibrahim ida
ignacio igor imani imelda ines ingrid irene irina iris irma irving isaac isabel isabella isaiah isidro ismael israel
ivan ivette ivy jack jackie jackson jaclyn jacob jacqueline jada jaime jake jamal james jamie jan jana jane janelle
janet janice janine jared jasmin jasmine jason javier jay jayne jean jeanette jeanne jeff jeffery jeffrey jen jenna
jennifer jenny jeremiah jeremy jermaine jerome jerry jesse jessica jessie jesus jill jillian jim jimmy jo joan joann
joanna joanne joaquin jocelyn jodi jodie jody joe joel joey johanna john johnathan johnny jolene jon jonah jonas
jonathan joni jordan jorge jose josefina joseph josephine josh joshua joy joyce juan juana juanita judith judy jules
julia julian juliana julie juliet julio julius june justin justine kaitlyn kamala kara karen kari karin karina karl
karla kate katelyn katharine katherine kathleen kathryn kathy katie katrina kavita kay kayla keisha keith kelli kellie
kelly kelsey ken kendra kenneth kenny kent kenya kerri kerry kevin khadija khalid kim kimberly kirk kirsten kristen
kristi kristin kristina kristine kristy krystal kumar kurt kyle kyra lakeisha lakshmi lamar lana lance lani lara larissa
larry latasha latisha latoya laura lauren laurence laurie lawrence lea leah leandro lee leigh leila lena leo leon leona
leonard leonardo leroy lesley leslie leticia lewis liam lidia lila lillian lily lina linda lindsay lindsey lionel lisa
liz liza lloyd logan lois lola lora lorena lorenzo loretta lori lorraine lou louis louisa louise lourdes lucas lucia
luciana lucille lucinda lucy luis luisa luke lupe luz lydia lyle lynda lynette lynn lynne mabel maddie madeline madison
mae magdalena maggie mai malcolm malik mandy manuel manuela mara marc marcella marcelo marci marcia marco marcos marcus
marcy margaret margarita margie margo maria mariah marian mariana marianne maribel marie mariela marilyn marina mario
marion marisa marisol marissa marjorie mark marla marlene marlon marsha marshall marta martha martin martina marty
marvin mary maryann mateo mathew matilda matt matthew maura maureen maurice mauricio max maxine maya mayra megan meghan
mei melanie melinda melissa melody melvin mercedes meredith mia micaela micah michael michaela micheal michele michelle
miguel mike mila mildred miles millie milton mimi mina mindy minerva miranda miriam misty mitch mitchell mohamed
mohammad mohammed moira moises molly mona monica monique morgan moses muhammad muriel myra myrna myron nadia nadine
nancy naomi natalia natalie natasha nate nathan nathaniel neal neil nelda nelly nelson nestor nia nicholas nichole nick
nicolas nicole nigel nikki nina nirmala noah noel noelia noelle noemi nora norma norman octavio odette ofelia olga
oliver olivia omar oren orlando oscar otis owen pablo paige pam pamela paola pat patrice patricia patrick patsy patti
patty paul paula paulette paulina pauline pearl pedro peggy penelope penny perla perry pete peter phil philip phillip
phoebe phyllis pilar piper polly porter preston priscilla priya quentin quincy quinn rachel rafael raj rajesh ralph
ramiro ramon ramona randall randi randolph randy raquel raul ravi ray raymond reba rebeca rebecca regina reginald rekha
rena rene renee reynaldo rhonda ricardo richard rick ricky rita rob robbie robert roberta roberto robin robyn rocio
rodney rodolfo rodrigo rogelio roger roland rolando roman ron ronald ronda ronnie rory rosa rosalie rosalind rosalyn
rosario rose roseann rosemarie rosemary ross rowena roxanne roy ruben ruby rudolph rudy rufus russ russell ruth ryan
sabrina sadie sal sally salma salvador sam samantha samir samuel sandeep sandra sandy sanjay santiago santos sara sarah
sasha saul savannah scott sean sebastian selena selma serena sergio seth shana shane shania shanice shannon shante shari
sharon shaun shauna shawn sheena sheila shelby sheldon shelia shelley shelly sheri sherman sherri sherry sheryl shirley
shreya sid sidney silvia simon simone skylar sofia solomon sonia sonja sonya sophia sophie spencer stacey stacie stacy
stan stanley stella stephan stephanie stephen steve steven stewart stuart sue summer sunil sunita susan susana susanna
susanne susie suzanne suzette sydney sylvia tabitha tamara tameka tami tamika tammy tania tanisha tanya tara tasha
tatiana tatyana taylor ted teodoro terence teresa teri terrance terrell terrence terri terry tessa thaddeus thelma
theodore theresa therese thomas tia tiffany tim timothy tina tito toby todd tom tomas tommy toni tonia tony tonya tori
tracey traci tracie tracy travis trent trevor trey tricia trina trinidad trisha troy trudy tyler tyrone tyson ursula
valentina valeria valerie vanessa velma vera verna vernon veronica vicente vicki vickie vicky victor victoria vijay
vikram vilma vince vincent viola violet virgil virginia vivian wade walter wanda warren wayne wendell wendi wendy wes
wesley whitney wilbur wilfredo will willard william willie wilma wilson winifred winston wyatt xavier ximena xiomara
yadira yasmin yesenia yolanda yuki yusuf yvette yvonne zach zachary zachery zainab zoe zoila
"""
_LESS_FREQUENT = """
al callie del
aaliyah abram adaeze addie aiko akira aleksandra alessandra alfreda alix alonso aminata anders anneliese ansel arjun
arvind asher aurelio azucena beau benjy bettye bodhi bram brigitte caitlyn candelaria carlotta carmela chinedu cindi
clarisse clementine cleo cordelia corinna cruz dahlia damaris darla davina delfina delphine demetrius deonte dex dmitri
dolly dorian dorothea edna efren eliana elisabeth eloy elvia emeka emmanuel enzo erasmo esme etienne eulalia ezra farid
fatou fern finn fidelina flor fritz gemma genaro georgette gideon gilda gus gwyneth hal hattie henrietta herminia
hiroshi huda ignatius ilana ilse imogen ines ingeborg iliana isa iva jacinta jaden jalen janae jasper jerrod jett jaya
johann josue jovan jude kai katarina keiko kofi kwame lars lashonda lavonne leandra lenora leopold lidya lilia linus
liv lorna ludmila maeve magda malachi malia marguerite marisela marit marlon maude maximo mayte meera mehmet mercy
mikhail milo mohan moritz nadira nell nestora nevaeh niamh nico nils noor odalys olaf oluwaseun omari orlando osvaldo
otto padma petra pierre piotr quinton ramiro rashad rashida reina remy reuben rhett rigoberto rohan romeo rosalba
roxana ruthie saanvi sanjana santos selina shirin siobhan sloane soledad soren sven svetlana tamsin tariq tess thea
theo tobias tomeka ulises uma valentin vidya viktor vivienne wally wilhelmina winnie yara yusra zadie zeke zora zuri
"""
GIVEN_NAMES = frozenset(_GIVEN_NAMES.split()) | frozenset(_LESS_FREQUENT.split())
"""Frequent first names of several origins. A name that is missing here is still found by its place and capitals."""

_WORDLIKE = """
al alma del amber angel april art augusta aurora austin autumn bailey bea bill blanca bo brook brooke brooklyn cara
carol carolina carson carter chance charity charlotte chase chester christian clay clinton concepcion consuelo crystal
daisy dale dallas dawn dean dolores don drew elba ella esperanza faith florence forest frank franklin gail
georgia ginger glen grace grant guy harmony hazel holly hope houston hunter iris israel ivy jack
jan jesus jo joy june kent kenya lancaster lance lincoln luz mae mai mark
mason max may melody mercedes mercy miles milton misty olive olivia parker paz pearl penny perla pilar
porter rich rocio rose ruby rusty salem sandy santiago savannah sierra sky skylar sol sue summer
cruz dex dolly fern flor isa iva reina santos soledad jett
trinidad troy ty van violet virginia wade warren washington will
"""
WORDLIKE = frozenset(_WORDLIKE.split())
"""First names that are as often a word, a place or something else: in lower case they prove nothing."""
